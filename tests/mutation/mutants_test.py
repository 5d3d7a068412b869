import unittest

from mutants import mutants_of


def changes(source):
    return [(mutant.before, mutant.after) for mutant in mutants_of(source)]


class Mutants(unittest.TestCase):
    def test_a_comparison_moves_its_edge_and_turns_round(self):
        self.assertEqual(changes("bool b = x < y;"), [("<", "<="), ("<", ">")])

    def test_template_brackets_references_and_pointers_are_no_operators(self):
        self.assertEqual(changes("void f(std::vector<int>& a, const char* b, T&& c);"), [])
        self.assertEqual(changes("template <class T> struct S {};"), [])

    def test_comments_includes_and_texts_for_people_are_left_alone(self):
        self.assertEqual(changes('// x == 1\n/* 2 */\n#include "a1.h"\n'), [])
        self.assertEqual(changes('fail("The map has no stage."); say(tr("Stage"));'), [])

    def test_a_constant_string_changes(self):
        self.assertEqual(changes('auto key = "stage";'), [('"stage"', '"stage~"')])

    def test_a_whole_number_is_off_by_one_and_never_negative(self):
        self.assertEqual(changes("int a = 20'000;"), [("20'000", "19999"), ("20'000", "20001")])
        self.assertEqual(changes("int a = 0;"), [("0", "1")])

    def test_a_real_number_doubles(self):
        self.assertEqual(changes("double a = 0.25;"), [("0.25", "0.5")])

    def test_a_condition_is_negated_but_not_a_declaration(self):
        self.assertEqual(changes("void f() { if (isOpen()) {} }"), [("isOpen()", "!(isOpen())")])
        self.assertEqual(changes("void f() { if (const auto a = find()) {} }"), [])
        self.assertEqual(changes("void f() { if (int a = g(); a) {} }"), [("a", "!(a)")])

    def test_a_not_is_removed_once(self):
        self.assertEqual(changes("void f() { if (!open) {} }"), [("!", "")])

    def test_calls_and_assignments_in_bodies_are_left_out(self):
        self.assertEqual(changes("void f() { m_a.clear(); }"), [("m_a.clear()", "")])
        self.assertEqual(changes("void f() { if (b) g(c); }"), [("b", "!(b)"), ("g(c)", "")])
        self.assertEqual(changes("void f() { m_place = place; }"), [("m_place = place", "")])

    def test_declarations_and_capacity_hints_are_no_statements_to_leave_out(self):
        self.assertEqual(changes("struct A { A(int b); };"), [])
        self.assertEqual(changes("void f() { Guard guard(m_lock); a::B c; }"), [])
        self.assertEqual(changes("void f() { list.reserve(n); }"), [])

    def test_a_statement_with_a_lambda_is_left_out_whole(self):
        source = "void f() { each([&](int a) { use(a); }); }"
        self.assertIn(("each([&](int a) { use(a); })", ""), changes(source))
        self.assertIn(("use(a)", ""), changes(source))

    def test_sql_changes_inside_its_string(self):
        self.assertEqual(
            changes('run(R"(SELECT a FROM b\nWHERE c = 1 AND d IS NULL)")'),
            [("=", "<>"), ("1", "0"), ("1", "2"), ("AND", "OR"), ("IS NULL", "IS NOT NULL")],
        )

    def test_a_mutant_changes_its_place_alone(self):
        source = "int a = b + c;  // b + c\n"
        self.assertEqual(mutants_of(source)[0].applied(source), "int a = b - c;  // b + c\n")


if __name__ == "__main__":
    unittest.main()
