declare const minted: unique symbol;

export type ActorRole = "ADMIN" | "BRANCH" | "VILLAGE" | "REGENCY" | "JUDGE" | "AGENT" | "PUBLIC" | "SYSTEM";

export type ActorFacts = {
  /** null only for the system itself. */
  id: string | null;
  name: string;
  role: ActorRole;
  /** Regencies whose rows the actor may reach; a village actor carries its own. */
  regencies: readonly number[];
  villageId: number | null;
  /** Where the request came from; null for jobs. */
  address: string | null;
};

/** Who acts, with the territory as it stood when the session or the job was read. */
export type Actor = Readonly<ActorFacts> & { readonly [minted]: true };

/** Called by the session reader and the job runner alone: everything else receives its actor. */
export function mintActor(facts: ActorFacts): Actor {
  return Object.freeze(facts) as Actor;
}
