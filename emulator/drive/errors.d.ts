import { ApiError } from "../api/error";
export declare function fileNotFound(fileId: string): ApiError;
export declare function permissionNotFound(permissionId: string): ApiError;
export declare function revisionNotFound(revisionId: string): ApiError;
export declare function driveNotFound(driveId: string): ApiError;
export declare function appNotAuthorized(app: string, fileId: string, verb: "read" | "write"): ApiError;
export declare function insufficientFilePermissions(fileId: string): ApiError;
export declare function insufficientParentPermissions(): ApiError;
export declare function invalidValue(parameter: string): ApiError;
export declare function badRequest(message: string, parameter?: string): ApiError;
export declare function required(message: string, parameter: string): ApiError;
export declare function fieldNotWritable(field?: string): ApiError;
/** The sharing was refused, for a reason Google words for the person. */
export declare function sharingRefused(userMessage: string): ApiError;
/** Policy of the file or the company forbids the change. Nothing was shared. */
export declare function aclChangeNotAllowed(): ApiError;
/** (seen) The company does not let its files out; recorded with 400, and elsewhere with 403. */
export declare function shareOutNotPermitted(code: 400 | 403, address: string): ApiError;
export declare function exportTooLarge(): ApiError;
