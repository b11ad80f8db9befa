import type { Json } from "../json";
import { ScriptRefusal } from "./properties";
import { ownerOf, type Service } from "./service";

/**
 * Script and user locks. A lock belongs to an execution and is free when that ends. Waiting passes simulated time; while
 * an execution waits, whoever runs it may let the holder go on (`whileWaiting`), and that is the only way it gets free.
 */
export function serveLock(service: Service, name: string, [owner, ms]: readonly Json[]): Json {
  const { workspace, caller, execution } = service;
  const lock = ownerOf(service, owner);
  const holder = (): string | undefined => workspace.script.lockHolder(caller.app, lock);
  switch (name) {
    case "lock.hasLock":
      return holder() === execution;
    case "lock.releaseLock":
      if (holder() === execution) workspace.script.setLockHolder(caller.app, lock, undefined);
      return null;
    case "lock.tryLock":
    case "lock.waitLock": {
      const got = wait(service, typeof ms === "number" ? ms : 0, holder);
      if (got) workspace.script.setLockHolder(caller.app, lock, execution);
      if (!got && name === "lock.waitLock") {
        throw new ScriptRefusal("Lock timeout: another process was holding the lock for too long.");
      }
      return got;
    }
    default:
      throw new Error(`There is no service step "${name}".`);
  }
}

function wait(service: Service, ms: number, holder: () => string | undefined): boolean {
  const { workspace, execution } = service;
  const until = workspace.clock.now() + ms;
  const other = holder();
  if (other === undefined || other === execution) return true;
  if (ms > 0) service.whileWaiting?.(other);
  const now = workspace.clock.now();
  if (holder() === undefined && now <= until) return true;
  if (now < until) workspace.clock.set(until);
  return false;
}
