package org.lifecircle.service.decisions;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lifecircle.kit.files.FileDigest;
import org.lifecircle.service.rules.JudgingDigests;

/**
 * A verdict that was given.
 *
 * @param asked what was asked
 * @param by what it was judged by
 * @param verdict the verdict in a few words
 * @param verdictSha256 the digest of the whole answer
 */
public record Decision(
    AskedVerdict asked, JudgingDigests by, String verdict, String verdictSha256) {

  public Decision {
    requireNonNull(asked, "asked");
    requireNonNull(by, "by");
    requireNonNull(verdict, "verdict");
    requireNonNull(verdictSha256, "verdictSha256");
  }

  /** The cells of its row, by column, in the order of the table. */
  Map<String, String> cells() {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("decided_at", asked.at().toString());
    cells.put("caller", asked.caller());
    cells.put("language", asked.language().id());
    cells.put("way_up", Boolean.toString(asked.wayUp()));
    cells.put("facts", asked.facts());
    cells.put("facts_sha256", FileDigest.of(asked.facts().getBytes(StandardCharsets.UTF_8)));
    cells.put("software_sha256", by.software());
    cells.put("rules_sha256", by.rules());
    cells.put("tables_sha256", by.tables());
    cells.put("verdict", verdict);
    cells.put("verdict_sha256", verdictSha256);
    return cells;
  }
}
