import { graphql, type ResultOf } from '../../client';

export const EVENTS = graphql(`
  query Events($first: Int!, $after: String, $filter: EventFilterInput, $order: EventOrder!) {
    events(first: $first, after: $after, filter: $filter, order: $order) {
      complete
      nodes {
        position
        stream
        version
        type
        recordedAt
        actor
        actorName
        nodeName
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** One event whole: the stream's own events are few, and its place among them is known. */
export const EVENT = graphql(`
  query OneEvent($stream: String!) {
    events(first: 100, filter: { stream: $stream }, order: OLDEST_FIRST) {
      nodes {
        position
        version
        type
        recordedAt
        actor
        actorName
        nodeName
        stream
        detail {
          id
          schema
          data
          onBehalfOf
          commandId
          commandHash
          correlationId
          causationId
          release
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

export type EventRow = ResultOf<typeof EVENTS>['events']['nodes'][number];
export type EventWhole = ResultOf<typeof EVENT>['events']['nodes'][number];
