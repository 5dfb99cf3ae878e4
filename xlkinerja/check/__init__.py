"""Findings, the rules that give them, and what the rules ask."""
