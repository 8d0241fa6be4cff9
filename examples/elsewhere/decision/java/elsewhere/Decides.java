package elsewhere;

import java.math.BigDecimal;
import java.util.List;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieContainer;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;

/** Has the office's decision made for two circles. */
final class Decides {

  private Decides() {}

  public static void main(String[] arguments) {
    KieContainer container = KieServices.get().newKieClasspathContainer();
    DMNRuntime runtime = container.newKieSession("office").getKieRuntime(DMNRuntime.class);
    DMNModel model = runtime.getModels().get(0);
    for (int seconds : List.of(300, 3000)) {
      DMNContext context = runtime.newContext();
      context.set("seconds", BigDecimal.valueOf(seconds));
      DMNResult result = runtime.evaluateAll(model, context);
      if (result.hasErrors()) {
        throw new IllegalStateException(result.getMessages().toString());
      }
      System.out.println(seconds + " s: " + result.getDecisionResultByName("subsidy").getResult());
    }
  }
}
