"""Forms on paper: where pages end, what is split for it, and what a user typed there before."""
