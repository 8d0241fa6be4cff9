package org.lifecircle.standards.kie;

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
 * judged or stopped on every machine; the rules of a standard fire a few hundred times.
 */
final class RulesGuard extends DefaultRuleRuntimeEventListener implements AgendaFilter {

  /** How often the rules of one verdict may fire. */
  static final int MOST_FIRINGS = 50_000;

  /** How many facts they may have. */
  static final int MOST_FACTS = 50_000;

  private static final Phrases PHRASES = Phrases.beside(RulesGuard.class, "phrases");

  private String rule = "";
  private String changing = "";
  private int firings;
  private int facts;

  @Override
  public boolean accept(Match match) {
    firings++;
    if (firings > MOST_FIRINGS) {
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
    facts++;
    if (facts > MOST_FACTS) {
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
