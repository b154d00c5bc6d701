import { foldText } from "@galla/domain";

/** SKUs are compared without regard to case and accents, so 85123A and 85123a are one product. */
export const skuKey = foldText;
