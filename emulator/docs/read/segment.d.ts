import type { StructuralElement } from "../../../contract/docs";
import type { Block } from "../model/block";
import { type View } from "./paragraph";
/** The structural elements of a body, a cell or another segment, with their indexes. */
export declare function readBlocks(blocks: readonly Block[], base: number, view: View): StructuralElement[];
