package org.lifecircle.reports.plan;

import static java.util.Objects.requireNonNull;

import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Text;

/**
 * A format that residents still lack when all steps are taken.
 *
 * @param format the format
 * @param residents who are not certainly within the standard's minutes of it, above 0
 * @param reason why no step mends it, a whole sentence
 */
public record NotMended(BusinessFormat format, int residents, Text reason) {

  public NotMended {
    requireNonNull(format, "format");
    requireNonNull(reason, "reason");
  }
}
