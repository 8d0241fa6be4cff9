/**
 * The description of the service in OpenAPI 3.1, made of the routes that answer. Read {@link
 * org.lifecircle.service.openapi.OpenApiDocument} first.
 */
package org.lifecircle.service.openapi;
