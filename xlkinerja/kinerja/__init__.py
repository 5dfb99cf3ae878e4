"""The field itself: numbers, words, capaian, averages, scales, ladders, budget."""
