"""The five phases of the lifecycle: all regions now, what moved, over time, and one region by itself."""
