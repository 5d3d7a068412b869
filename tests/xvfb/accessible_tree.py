"""Walks the open window as a screen reader does, over the accessibility bus, and
fails where something of the example map cannot be found.

usage: accessible_tree.py PROGRAM MAP EXAMPLE.json
"""

import json
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 40  # seconds, for a slow machine


class Missing(Exception):
    """The tree does not hold what it must."""


def until(what, find):
    """What `find` gives, as soon as it gives something."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = find()
        if found:
            return found
        time.sleep(0.2)
    raise Missing(what)


def children(node):
    return [node.get_child_at_index(i) for i in range(node.get_child_count())]


def first(node, fits):
    """The first descendant that fits, the node itself included."""
    if node is None:
        return None
    if fits(node):
        return node
    return next((found for each in children(node) if (found := first(each, fits))), None)


def window_list(title):
    desktop = Atspi.get_desktop(0)
    is_map = lambda node: node.get_role() == Atspi.Role.LIST and node.get_name() == title
    try:
        return first(desktop, is_map)
    except GLib.GError:  # it is still being made
        return None


def expect(condition, what):
    if not condition:
        raise Missing(what)


def expect_in(names, text, where):
    expect(any(text in name for name in names), f"{where}: nothing is called “{text}”: {names}")


def shown_emotions(stage, persona):
    return [each for each in stage.get("emotions", []) if each["persona"] == persona]


def check_stage(group, stage, persona, is_last):
    items = children(group)
    names = [item.get_name() for item in items]
    where = stage["name"]
    expect(all(names), f"{where}: something has no name: {names}")
    for card in stage.get("touchpoints", []):
        item = next((each for each in items if each.get_name() == card["title"]), None)
        expect(item, f"{where}: no card “{card['title']}”: {names}")
        told = item.get_description()
        expect(card.get("owner", "No owner") in told or card["side"] == "unseen",
               f"{where}: “{card['title']}” does not tell its owner: {told}")
    for emotion in shown_emotions(stage, persona):
        if emotion.get("quote"):
            expect_in(names, emotion["quote"], where)
    for question in stage.get("questions", []):
        expect_in(names, question["text"], where)
    for kind in ("experiments", "campaigns"):
        for card in stage.get(kind, []):
            expect_in(names, card.get("title", card.get("name")), where)
    expect_in(names, stage["job"]["statement"], where)
    expect_in(names, "Evidence: ", where)
    expect_in(names, "Metrics: ", where)
    expect_in(names, "Flow: ", where)
    if shown_emotions(stage, persona):
        expect_in(names, "Emotion: ", where)
    if not is_last:
        flow = next(name for name in names if name.startswith("Flow: "))
        expect(any(c.isdigit() for c in flow), f"{where}: the flow has no figure: {flow}")


def check_places(group):
    """Where they are on the screen: each has some room."""
    boxes = [item.get_extents(Atspi.CoordType.SCREEN) for item in children(group)]
    expect(all(box.width > 0 and box.height > 0 for box in boxes), "something takes no room")


def check_lines(lines, wanted):
    """After the stages: the curve with its scores, and every link with its ends."""
    links = [(link["from"], link["to"]) for link in wanted.get("links", [])]
    curves = [line for line in lines if line.get_role() == Atspi.Role.CHART]
    expect(len(curves) == 1, f"there are {len(curves)} curves")
    expect(curves[0].get_name(), "the curve has no name")
    names = [line.get_name() for line in lines if line not in curves]
    expect(len(names) == len(links), f"{len(links)} links, but {names}")
    for start, end in links:
        expect(any(name.startswith("Link") and f"{start} to " in name and end in name
                   for name in names), f"no link from “{start}” to “{end}”: {names}")


def check_focus(groups, stage):
    """Pressing a card makes it the current and selected one."""
    title = stage["touchpoints"][0]["title"]
    card = next(each for each in children(groups[0]) if each.get_name() == title)
    told = []
    listener = Atspi.EventListener.new(lambda event, *_: told.append(event.source.get_name()))
    listener.register("object:state-changed:selected")
    Atspi.Action.do_action(card, 0)

    def is_current():
        card.clear_cache()
        states = card.get_state_set()
        return states.contains(Atspi.StateType.SELECTED) and states.contains(Atspi.StateType.FOCUSABLE)

    until(f"“{title}” is not selected after it was pressed", is_current)

    def is_told():
        while GLib.MainContext.default().iteration(False):
            pass
        return title in told

    until(f"nobody is told that “{title}” is selected", is_told)


def main(program, path, example):
    with open(example, encoding="utf-8") as file:
        wanted = json.load(file)
    Atspi.get_desktop(0)  # the bus is there before the program asks for it, once, at its start
    app = subprocess.Popen([program, path])
    try:
        found = until("no list has the map's name", lambda: window_list(wanted["title"]))
        stages = wanted["stages"]
        groups = until("the stages are not there",
                       lambda: [g for g in children(found)] if found.get_child_count() else None)
        groups, lines = groups[:len(stages)], groups[len(stages):]
        names = [group.get_name() for group in groups]
        expect(names == [stage["name"] for stage in stages], f"the stages are {names}")
        persona = wanted["personas"][0]["name"]
        for i, (group, stage) in enumerate(zip(groups, stages)):
            check_stage(group, stage, persona, i + 1 == len(stages))
            check_places(group)
        check_lines(lines, wanted)
        check_focus(groups, stages[0])
        cards = sum(len(stage.get("touchpoints", [])) for stage in stages)
        print(f"accessible_tree: {len(groups)} stages, {cards} cards, {len(lines)} lines between them, "
              "all quotes and figures have names")
    except Missing as missing:
        sys.exit(f"accessible_tree.py: FAILED: {missing}")
    finally:
        app.terminate()
        app.wait()


if __name__ == "__main__":
    main(*sys.argv[1:4])
