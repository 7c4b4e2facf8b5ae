package org.puriq.task;

import org.puriq.base.Checked;
import org.puriq.base.Problem.Where;
import org.puriq.definition.CelConditions;
import org.puriq.response.Condition;
import org.puriq.response.ConditionReader;
import org.puriq.response.Practice;
import org.puriq.response.Vocabulary;

/** Who reads conditions of practices for all tasks, and knows the library. The language behind it is loaded only when the first condition is read. */
final class Conditions implements ConditionReader {
    static final ConditionReader READER = new Conditions();

    private final ConditionReader language = new CelConditions();

    private Conditions() {}

    @Override
    public Checked<Condition> read(String text, Vocabulary vocabulary, Where where) {
        return language.read(text, vocabulary, where);
    }

    @Override
    public boolean mayBring(String practice) {
        return PracticeLibrary.shipped().study().find(Practice.class, practice).isPresent();
    }
}
