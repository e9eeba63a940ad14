/// Wires the stages of the flow.
public enum Analysis {}
