package org.lifecircle.standards.kie;

import java.time.Duration;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.event.rule.ObjectUpdatedEvent;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.ConsequenceException;
import org.kie.api.runtime.rule.Match;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Text;
import org.lifecircle.standards.facts.Verdict;

/**
 * Stops rules that run on and on. Firings are counted, not seconds, so that the same facts are
 * judged or stopped on every machine; the rules of a standard fire a few hundred times. What fires
 * nothing and does not end is left to {@link RulesClock}.
 */
final class RulesGuard extends DefaultRuleRuntimeEventListener implements AgendaFilter {

  /** How often the rules of one verdict may fire. */
  static final int MOST_FIRINGS = 50_000;

  /** How many facts they may have. */
  static final int MOST_FACTS = 50_000;

  private static final Phrases PHRASES = Phrases.beside(RulesGuard.class, "phrases");

  // Read by whoever waits for the thread that they are counted on.
  private volatile String rule = "";
  private volatile int firings;
  private volatile int facts;
  private volatile boolean ended;
  private String changing = "";

  @Override
  public boolean accept(Match match) {
    int fired = firings + 1;
    firings = fired;
    if (fired > MOST_FIRINGS) {
      // Those that fire anew because another has changed a fact are not what goes wrong.
      rule = changing.isEmpty() ? rule : changing;
      throw stopped("rules.endless", null);
    }
    rule = match.getRule().getName();
    return true;
  }

  @Override
  public void objectUpdated(ObjectUpdatedEvent event) {
    changing = event.getRule() == null ? changing : event.getRule().getName();
  }

  @Override
  public void objectInserted(ObjectInsertedEvent event) {
    int inserted = facts + 1;
    facts = inserted;
    if (inserted > MOST_FACTS) {
      throw stopped("rules.facts", null);
    }
    Class<?> kind = event.getObject().getClass();
    if (!kind.getPackageName().equals(Verdict.class.getPackageName())) {
      throw stopped("rules.foreign", null, kind.getName());
    }
  }

  /** A rule failed: what it was, and why. */
  RulesStoppedException failed(ConsequenceException failure) {
    if (failure.getCause() instanceof RulesStoppedException stopped) {
      return stopped;
    }
    return stopped("rules.failed", failure, String.valueOf(failure.getCause()));
  }

  /** The rules have fired, or failed. */
  void end() {
    ended = true;
  }

  boolean ended() {
    return ended;
  }

  /** The rule that fired last has not ended in time. */
  RulesStoppedException overdue(Duration longest) {
    return stopped("rules.overdue", null, Long.toString(longest.toSeconds()));
  }

  private RulesStoppedException stopped(String key, Throwable cause, String... more) {
    Text text =
        PHRASES.text(
            key,
            rule,
            Integer.toString(firings),
            Integer.toString(facts),
            more.length == 0 ? "" : more[0]);
    return new RulesStoppedException(rule, text, cause);
  }
}
