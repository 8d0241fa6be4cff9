/** What-if scenarios as YAML files. Read {@link org.lifecircle.kit.scenario.ScenarioFile} first. */
package org.lifecircle.kit.scenario;
