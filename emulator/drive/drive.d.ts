import type { Service } from "../api/call";
import type { FilesPort, World } from "../world";
/** A local Google Drive: files, folders, sharing, and what the other services ask of it. */
export declare function createDrive(world: World): Service & FilesPort;
