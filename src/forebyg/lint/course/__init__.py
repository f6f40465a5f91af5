"""Reasoning over the days of one course: what rules demand of them, and whether that can be."""
