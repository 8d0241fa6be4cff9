package org.lifecircle.standards.kie;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.api.runtime.rule.ConsequenceException;
import org.lifecircle.model.Text;
import org.lifecircle.standards.RuleDescription;
import org.lifecircle.standards.RuleEngine;

/**
 * Applies the rules of one standard to facts. Safe for many threads: each evaluation has a session
 * of its own.
 */
public final class DroolsEngine implements RuleEngine {

  private static final String PACKAGES = "org.lifecircle.standards.packs.";

  /** Names the compiled rules that the product carries. */
  static final String COMPILED_RULES =
      "/META-INF/kie/org.lifecircle/lifecircle-standards/drools-model";

  private static final int SESSIONS_AT_FIRST = 1;

  private final KieBase kieBase;
  private final KieSessionsPool sessions;
  private final boolean guarded;
  private final Optional<RulesClock> clock;

  private DroolsEngine(KieBase kieBase, boolean guarded, Optional<RulesClock> clock) {
    this.kieBase = kieBase;
    this.sessions = kieBase.newKieSessionsPool(SESSIONS_AT_FIRST);
    this.guarded = guarded;
    this.clock = clock;
  }

  /**
   * The rules of some packages, compiled when the product was built.
   *
   * @param packages the last parts of their names under {@code org.lifecircle.standards.packs}
   * @throws IllegalStateException when a package has no compiled rules
   */
  public static DroolsEngine of(List<String> packages) {
    List<String> compiled = compiledRules();
    List<Model> models = new ArrayList<>();
    for (String name : packages) {
      String prefix = PACKAGES + name + ".";
      for (String className : compiled) {
        if (className.startsWith(prefix)) {
          models.add(model(className));
        }
      }
    }
    if (models.isEmpty()) {
      throw new IllegalStateException("no compiled rules in " + packages);
    }
    return RulesThread.ask(
        () ->
            new DroolsEngine(
                KieBaseBuilder.createKieBaseFromModel(models), false, Optional.empty()));
  }

  /**
   * The rules of a KieBase that somebody else has built. Those that run on and on, bring facts that
   * are none of a standard, or fail end in a {@link RulesStoppedException}; so do those that are
   * not the product's and take longer than 30 seconds.
   */
  public static DroolsEngine of(KieBase kieBase) {
    return of(kieBase, RulesClock.LONGEST);
  }

  static DroolsEngine of(KieBase kieBase, Duration longest) {
    requireNonNull(kieBase, "kieBase");
    Optional<RulesClock> clock =
        carried(kieBase) ? Optional.empty() : Optional.of(new RulesClock(longest));
    return new DroolsEngine(kieBase, true, clock);
  }

  /** Whether all rules are in packages of the product, to which nobody adds. */
  private static boolean carried(KieBase kieBase) {
    List<String> compiled = compiledRules();
    return kieBase.getKiePackages().stream()
        .filter(one -> !one.getRules().isEmpty())
        .map(one -> one.getName() + ".")
        .allMatch(name -> compiled.stream().anyMatch(rules -> rules.startsWith(name)));
  }

  private static List<String> compiledRules() {
    try (InputStream in = DroolsEngine.class.getResourceAsStream(COMPILED_RULES)) {
      if (in == null) {
        throw new IllegalStateException("the rules were not compiled: " + COMPILED_RULES);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Model model(String className) {
    try {
      return (Model)
          Class.forName(className, true, DroolsEngine.class.getClassLoader())
              .getDeclaredConstructor()
              .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the compiled rules cannot be used: " + className, e);
    }
  }

  @Override
  public void fire(Collection<?> facts) {
    requireNonNull(facts, "facts");
    if (guarded) {
      fireGuarded(facts);
      return;
    }
    KieSession session = sessions.newKieSession();
    try {
      facts.forEach(session::insert);
      session.fireAllRules();
    } finally {
      session.dispose();
    }
  }

  private void fireGuarded(Collection<?> facts) {
    RulesGuard guard = new RulesGuard();
    if (clock.isPresent()) {
      clock.get().run(guard, () -> fireGuarded(facts, guard));
    } else {
      fireGuarded(facts, guard);
    }
  }

  private void fireGuarded(Collection<?> facts, RulesGuard guard) {
    KieSession session = sessions.newKieSession();
    try {
      facts.forEach(session::insert);
      session.addEventListener(guard);
      session.fireAllRules(guard);
    } catch (ConsequenceException e) {
      throw guard.failed(e);
    } finally {
      session.removeEventListener(guard);
      session.dispose();
    }
  }

  @Override
  public List<RuleDescription> rules() {
    List<RuleDescription> rules = new ArrayList<>();
    for (KiePackage kiePackage : kieBase.getKiePackages()) {
      for (Rule rule : kiePackage.getRules()) {
        rules.add(
            new RuleDescription(
                rule.getName(), new Text(sentence(rule, "zh"), sentence(rule, "en"))));
      }
    }
    rules.sort(Comparator.comparing(RuleDescription::id));
    return List.copyOf(rules);
  }

  private static String sentence(Rule rule, String language) {
    Object sentence = rule.getMetaData().get(language);
    if (sentence == null) {
      throw new IllegalStateException(
          "the rule " + rule.getName() + " has no sentence in " + language);
    }
    return sentence.toString();
  }
}
