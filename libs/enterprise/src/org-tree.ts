import { Injectable } from '@nestjs/common';
import { LiftedLog, OrgDirectory } from '@xinhuo/runtime';
import type { EnterpriseEvent, NodeKind } from './enterprise.events';

/** How long a node's place is believed before its stream is looked at again: how long a move elsewhere goes unseen. */
const BELIEVED_MS = 5_000;

/** What a node's stream says, as far as it has been read. */
interface Place {
  readonly version: number;
  readonly kind: NodeKind;
  readonly parentId: string | null;
}

/** A look at a node's stream, shared by all who ask while it is believed. */
interface Look {
  readonly place: Promise<Place | undefined>;
  readonly until: number;
}

interface Branch {
  readonly nodes: readonly string[];
  readonly until: number;
}

/**
 * The org tree as rights ask about it, read from the nodes' own streams: a node registered a moment ago counts at once.
 * Known branches are a look into a map, and a county is looked up once for all of its enterprises. It does not go
 * through the decision runner, which asks it for rights.
 */
@Injectable()
export class OrgTree extends OrgDirectory {
  private readonly branches = new Map<string, Branch>();
  private readonly looks = new Map<string, Look>();
  private readonly places = new Map<string, Place>();
  private forgotten = 0;

  constructor(private readonly log: LiftedLog) {
    super();
  }

  override async isWithin(nodeId: string, ancestorId: string): Promise<boolean> {
    return (await this.ancestorsOf(nodeId)).includes(ancestorId);
  }

  override ancestorsOf(nodeId: string): Promise<readonly string[]> {
    const known = this.branches.get(nodeId);
    return known && known.until > performance.now() ? Promise.resolve(known.nodes) : this.walk(nodeId);
  }

  /** The kind of a node as its stream says it now; `null` when it is not registered. */
  async kindOf(nodeId: string): Promise<NodeKind | null> {
    return (await this.placeOf(nodeId))?.kind ?? null;
  }

  /** Believes nothing any longer, after a move in this process. */
  forget(): void {
    this.forgotten += 1; // walks under way may have passed the old place
    this.branches.clear();
    this.looks.clear();
  }

  private async walk(nodeId: string): Promise<readonly string[]> {
    const { forgotten } = this;
    const nodes: string[] = [];
    let until = Infinity; // a branch is believed no longer than the first of its nodes
    for (let at: string | null = nodeId; at !== null;) {
      const look: Look = this.lookAt(at);
      const place: Place | undefined = await look.place;
      if (!place) return [];
      nodes.push(at);
      until = Math.min(until, look.until);
      at = place.parentId;
    }
    if (forgotten === this.forgotten) this.branches.set(nodeId, { nodes, until });
    return nodes;
  }

  private lookAt(nodeId: string): Look {
    const known = this.looks.get(nodeId);
    if (known && known.until > performance.now()) return known;
    const look = { place: this.placeOf(nodeId), until: performance.now() + BELIEVED_MS };
    this.looks.set(nodeId, look);
    const drop = () => {
      if (this.looks.get(nodeId) === look) this.looks.delete(nodeId);
    };
    // An unknown node is not remembered: it may be registered next.
    look.place.then((place) => place ?? drop(), drop);
    return look;
  }

  private async placeOf(nodeId: string): Promise<Place | undefined> {
    let place = this.places.get(nodeId);
    for await (const { type, version, data } of this.log.stream(`enterprise-${nodeId}`, place?.version ?? 0)) {
      place = after(place, version, { type, data } as EnterpriseEvent);
    }
    const known = this.places.get(nodeId);
    if (place && (!known || known.version < place.version)) this.places.set(nodeId, place);
    return place;
  }
}

const after = (place: Place | undefined, version: number, { type, data }: EnterpriseEvent): Place | undefined => {
  if (type === 'OrgNodeRegistered') return { version, kind: data.kind, parentId: data.parentId };
  return place && { ...place, version, ...(type === 'OrgNodeMoved' && { parentId: data.parentId }) };
};
