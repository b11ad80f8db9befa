import type { File } from "../../contract/drive";
import { type Role, type Store, type StoredFile } from "./state";
/** What a person with this role may do with the file (source: "Understand file capabilities"). */
export declare function capabilitiesOf(store: Store, file: StoredFile, role: Role): File["capabilities"];
