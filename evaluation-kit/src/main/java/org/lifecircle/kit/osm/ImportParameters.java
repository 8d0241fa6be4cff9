package org.lifecircle.kit.osm;

import java.math.BigDecimal;
import java.util.Map;
import org.lifecircle.model.Parameter;
import org.lifecircle.tables.ParameterTable;

/** The parameters of an import, from the resource {@code import-parameters.csv}. */
final class ImportParameters {

  static final String RESOURCE = "import-parameters.csv";

  private final Map<String, Parameter> byId =
      ParameterTable.resource(ImportParameters.class, RESOURCE);

  double value(String id) {
    return exact(id).doubleValue();
  }

  BigDecimal exact(String id) {
    return byId.get(id).value();
  }
}
