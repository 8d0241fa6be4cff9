package org.lifecircle.service.decisions;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.lifecircle.kit.files.FileDigest;
import org.lifecircle.kit.json.JsonBytes;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Text;
import org.lifecircle.service.rules.RulesVersion;
import org.lifecircle.service.rules.ServedVerdict;

/** Judges again what was decided. */
public final class DecisionReplay {

  private static final Phrases PHRASES = Phrases.beside(DecisionReplay.class, "phrases");

  private final RulesVersion version;
  private long judgedByOthers;

  /**
   * Judges by a version of the rules.
   *
   * @param version the version
   */
  public DecisionReplay(RulesVersion version) {
    this.version = requireNonNull(version, "version");
  }

  /** How many of the decisions so far were made by other software, rules or tables than these. */
  public long judgedByOthers() {
    return judgedByOthers;
  }

  /** What is different now; empty when every byte is the same. */
  public Optional<Text> difference(LoggedDecision logged) {
    Decision decision = logged.decision();
    AskedVerdict asked = decision.asked();
    String number = Long.toString(logged.receipt().number());
    if (!decision.by().equals(version.digests())) {
      judgedByOthers++;
    }
    try {
      ServedVerdict now =
          ServedVerdict.of(
              version,
              JsonBytes.object(asked.facts().getBytes(StandardCharsets.UTF_8), number),
              asked.wayUp(),
              asked.language());
      if (FileDigest.of(now.answer()).equals(decision.verdictSha256())) {
        return Optional.empty();
      }
      return Optional.of(
          now.inShort().equals(decision.verdict())
              ? PHRASES.text("replay.words", number, decision.verdict())
              : PHRASES.text("replay.verdict", number, decision.verdict(), now.inShort()));
    } catch (InvalidInputException e) {
      return Optional.of(
          PHRASES.text(
              "replay.refused", number, decision.verdict(), e.problems().get(0).message()));
    }
  }
}
