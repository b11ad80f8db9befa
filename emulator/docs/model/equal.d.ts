/** Whether two plain JSON values say the same; an absent and an undefined field are one. */
export declare function equal(a: unknown, b: unknown): boolean;
