/**
 * What other programs send and get as JSON: two JSON Schemas, and the step between JSON and the
 * records of the rules. JSON comes and goes as maps, lists, texts and numbers, so that every JSON
 * library will do and the rules bring none. Read {@link org.lifecircle.standards.json.JudgeRequest}
 * first.
 */
package org.lifecircle.standards.json;
