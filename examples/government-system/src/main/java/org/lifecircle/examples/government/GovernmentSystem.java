package org.lifecircle.examples.government;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.kie.api.KieServices;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import org.lifecircle.model.Language;
import org.lifecircle.standards.Indicator;
import org.lifecircle.standards.Scorecard;
import org.lifecircle.standards.kie.StandardsInUse;

/**
 * Plays a government system: it judges a JSON request by the rules on its class path, then puts a
 * stricter version of the rules jar into the repository of the rule engine, swaps it in without a
 * restart and prints what has changed.
 */
public final class GovernmentSystem {

  private static final String NEXT_VERSION = "0.1.1";

  private GovernmentSystem() {}

  /** Judges {@code request.json} twice and prints the difference. */
  public static void main(String[] arguments) throws IOException {
    differences().forEach(System.out::println);
  }

  static List<String> differences() throws IOException {
    Request request;
    try (InputStream json = GovernmentSystem.class.getResourceAsStream("/request.json")) {
      request = Request.read(json);
    }
    KieServices services = KieServices.get();
    KieContainer onClassPath =
        services.newKieClasspathContainer(GovernmentSystem.class.getClassLoader());
    try (StandardsInUse standards = new StandardsInUse(onClassPath)) {
      Scorecard before = judge(standards, request);
      standards.swap(stricter(services));
      Scorecard after = judge(standards, request);
      return differences(before, after);
    }
  }

  private static Scorecard judge(StandardsInUse standards, Request request) {
    return standards.ask(s -> s.judge(request.standard(), request.facts(), request.asOf()));
  }

  private static KieContainer stricter(KieServices services) throws IOException {
    ReleaseId id = services.newReleaseId("org.lifecircle", "lifecircle-standards", NEXT_VERSION);
    services
        .getRepository()
        .addKieModule(
            services.getResources().newByteArrayResource(StricterRules.jar(NEXT_VERSION)));
    return services.newKieContainer(id);
  }

  private static List<String> differences(Scorecard before, Scorecard after) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < before.indicators().size(); i++) {
      Indicator then = before.indicators().get(i);
      Indicator now = after.indicators().get(i);
      if (!then.equals(now)) {
        lines.add(then.id());
        lines.add("  before: " + then.reason().in(Language.EN));
        lines.add("  after:  " + now.reason().in(Language.EN));
      }
    }
    return lines;
  }
}
