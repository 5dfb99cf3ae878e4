"""From one document to another: what goes along, and what changed between two of them."""
