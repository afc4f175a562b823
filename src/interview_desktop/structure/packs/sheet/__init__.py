"""A sheet of questions in CSV, the spreadsheet that a coach has: forgiving to read, exact to write."""
