/**
 * The survey of residents' satisfaction (居民满意度调查): the table to enter answers, and its reading,
 * which keeps counts and drops whatever names a person. Read {@link SurveyAnswersFile} first.
 */
package org.lifecircle.kit.survey;
