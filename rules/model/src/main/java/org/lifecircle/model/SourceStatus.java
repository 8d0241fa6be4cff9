package org.lifecircle.model;

/** How sure a figure is. What is assumed is shown as assumed, everywhere. */
public enum SourceStatus implements Labeled {
  /** The document's own wording was read. */
  POLICY("policy", new Text("原文", "policy")),
  /** News or a review reports it; the document itself was not read. */
  REPORTED("reported", new Text("报道", "reported")),
  /** A scientific paper or data file was read. */
  LITERATURE("literature", new Text("文献", "literature")),
  /** Remembered, confirmed by no text. */
  UNVERIFIED("unverified", new Text("未核实", "unverified")),
  /** Inferred or chosen by us. */
  ASSUMPTION("assumption", new Text("假设", "assumption"));

  private final String id;
  private final Text label;

  SourceStatus(String id, Text label) {
    this.id = id;
    this.label = label;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Text label() {
    return label;
  }

  /** Whether a reader must be told that this is not the standard's own figure. */
  public boolean uncertain() {
    return this == UNVERIFIED || this == ASSUMPTION;
  }
}
