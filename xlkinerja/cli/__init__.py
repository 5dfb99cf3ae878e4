"""The click door: options become one call into the library, and its answer is printed."""
