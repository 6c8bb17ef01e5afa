import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';

/**
 * Hands what a resolver throws on to the one place that tells errors to clients and logs faults, the error formatter;
 * Nest's own filter would log every mistyped field as a fault.
 */
@Catch()
export class FaultsFilter implements ExceptionFilter {
  catch(exception: unknown, _host: ArgumentsHost): never {
    throw exception;
  }
}
