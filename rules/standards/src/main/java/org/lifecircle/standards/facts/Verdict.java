package org.lifecircle.standards.facts;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/** Takes what the rules find. Belongs to one evaluation and one thread. */
public final class Verdict {

  private final List<Finding> findings = new ArrayList<>();

  /** Takes a finding. */
  public void add(Finding finding) {
    findings.add(requireNonNull(finding, "finding"));
  }

  /** All findings so far, in no particular order. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }
}
