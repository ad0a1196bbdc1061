import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { NextFunction, Response } from 'express';
import type { Identified } from '../access/identify.middleware.js';
import { Problem } from '../problems/problem.js';
import { PROBLEM } from './described.decorator.js';

const PATH = 'api';

/** Serves the document of the api at /api/openapi.json, and as a page at /api that asks nothing of other machines. */
export function serveDocument(app: NestExpressApplication): void {
  // Swagger's own routes pass no guard.
  app.use(`/${PATH}`, (request: Identified, _: Response, next: NextFunction) =>
    next(request.identity ? undefined : new Problem('not-signed-in')),
  );
  SwaggerModule.setup(PATH, app, () => documentOf(app), {
    jsonDocumentUrl: `${PATH}/openapi.json`,
    raw: ['json'],
    customSiteTitle: 'frontdoor: the api',
    // Without it the page would ask validator.swagger.io for a badge.
    swaggerOptions: { validatorUrl: null, displayRequestDuration: true, defaultModelsExpandDepth: 0 },
  });
}

/** The document, made of the routes and their schemas. */
export function documentOf(app: NestExpressApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('frontdoor')
    .setVersion('0.1.0')
    .setDescription(
      'The live front door of a simulator of the English children’s social care front door. All cases are synthetic. ' +
        'Times are ISO 8601 in the time of the door. Every error is a problem as RFC 9457 has it.',
    )
    .addBearerAuth({
      type: 'http',
      scheme: 'bearer',
      description: 'A token, as shown at start or kept in the file of tokens.',
    })
    .addSecurityRequirements('bearer')
    .build();
  const document = SwaggerModule.createDocument(app, config);
  const schemas = { ...document.components?.schemas, Problem: schemaOfProblem() };
  return { ...document, components: { ...document.components, schemas } };
}

function schemaOfProblem(): object {
  const { $schema: _, ...schema } = PROBLEM.toJSONSchema({ target: 'openapi-3.0' });
  return schema;
}
