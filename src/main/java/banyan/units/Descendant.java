package banyan.units;

import org.jspecify.annotations.Nullable;

/**
 * One unit below another, as a row of a long list.
 *
 * @param code of the unit
 * @param ref given once, stays through every change of code
 * @param name Chinese, as loaded
 * @param kind id from {@code cypher/load/kinds.json}
 * @param of {@code place} or {@code branch}
 * @param form of a branch: group, branch, general-branch, committee
 * @param parent code of the unit it stands directly under
 * @param depth steps below the unit asked for, from 1
 * @param members kept in this very node; 0 for a place
 * @param formalMembers those of them who are formal
 */
public record Descendant(
        String code,
        String ref,
        String name,
        String kind,
        String of,
        @Nullable String form,
        String parent,
        int depth,
        long members,
        long formalMembers) {}
