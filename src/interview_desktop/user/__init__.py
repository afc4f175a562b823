"""The User service: what belongs to one person. Knows neither interviews nor templates; it is given their facts."""
