"""The first minute: look round the sample, start mine with a name, or open what I have."""
