"""A server that speaks the chat part of the OpenAI protocol (Ollama, llama.cpp, LM Studio, vLLM): text in and out."""
