package org.lifecircle.service.rules;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lifecircle.kit.json.WrittenJson;
import org.lifecircle.model.Clause;
import org.lifecircle.standards.json.ScorecardTree;

/**
 * The clauses that verdicts cite, each written once: as many as the tables of one version of the
 * standards have, and gone with it.
 */
final class WrittenClauses {

  private final Map<Clause, WrittenJson> written = new ConcurrentHashMap<>();

  /** A clause as JSON. */
  WrittenJson of(Clause clause) {
    WrittenJson known = written.get(clause);
    return known == null ? written.computeIfAbsent(clause, WrittenClauses::write) : known;
  }

  private static WrittenJson write(Clause clause) {
    return WrittenJson.of(ScorecardTree.source(clause));
  }
}
