/**
 * What-if scenarios, and other numbers of the day model, as YAML files. Read {@link
 * org.lifecircle.kit.scenario.ScenarioFile} first.
 */
package org.lifecircle.kit.scenario;
