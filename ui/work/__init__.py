"""The page werk: what somebody can do now, by what he may do; links and counts, no nagging."""
