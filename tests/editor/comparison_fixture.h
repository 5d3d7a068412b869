#pragma once

#include "compare/comparison_page.h"
#include "compare/open_comparison.h"
#include "compare/side_choice.h"
#include "throughline/journey/intents/moving.h"
#include "throughline/journey/intents/placing.h"
#include "window_fixture.h"

namespace throughline::editor {

/// The example map, and what happened to it in a quarter: what compare.png shows.
class ComparisonTest : public WindowTest {
 protected:
  ComparisonTest() {
    services.store.now = [this] { return m_clock; };
    workspace = std::make_unique<Workspace>(services, *appearance);
    openExample();
  }

  void edit(const store::Document::Intent& intent) {
    ASSERT_TRUE(window->map().edit("Edit", nullptr, intent));
  }
  template <class T, class Alter>
  void change(const std::string& name, Alter alter) {
    const auto id = named<T>(name).id;
    edit([&](journey::Edit& edit) { edit.change(id, alter); });
  }
  journey::Id<journey::Stage> stage(const char* name) { return named<journey::Stage>(name).id; }

  /// Five added, one removed, one moved, five changed.
  void makeTheStory() {
    const auto marketing = named<journey::Department>("Marketing").id;
    change<journey::Touchpoint>("Peer asks in Slack group",
                                [&](auto& card) { card.owner = marketing; });
    change<journey::Touchpoint>("Case study: Northwind",
                                [](auto& card) { card.status = journey::Status::retired; });
    change<journey::Touchpoint>("Proposal", [](auto& card) {
      card.job = "Have one paper that everyone can sign without asking legal twice";
    });
    const auto questionnaire = named<journey::Touchpoint>("Security questionnaire").id;
    edit([&](journey::Edit& edit) {
      moveRecords(edit, {questionnaire}, stage("Evaluation"), {journey::Kind::touchpoint, 0});
    });
    const auto kickOff = named<journey::Touchpoint>("Kick-off deck").id;
    edit(
        [&](journey::Edit& edit) { removeRecord(edit, journey::Kind::touchpoint, kickOff.value); });
    edit([&](journey::Edit& edit) {
      putBefore(edit, journey::Touchpoint{.stage = stage("Evaluation"),
                                          .title = "Donaudampfschifffahrtsgesellschaftspreisliste",
                                          .channel = "Website"});
      putBefore(edit, journey::Question{.stage = stage("Evaluation"),
                                        .text = "Why must I book a call to see a price?",
                                        .kind = journey::QuestionKind::objection});
      putBefore(edit, journey::Question{.stage = stage("Purchase"),
                                        .text = "Where is our data kept?",
                                        .kind = journey::QuestionKind::objection});
      putBefore(edit, journey::Campaign{.stage = stage("Evaluation"), .name = "Price in the open"});
      putBefore(edit, journey::Experiment{.stage = stage("Evaluation"),
                                          .title = "Transparent pricing calculator"});
    });
  }

  ComparisonPage& compareWith(const journey::Journey& then) {
    ComparedSide before;
    before.name = "Review of 8 July 2026 · Q2 2026";
    before.map = then;
    for (const auto* period : then.list<journey::Period>()) {
      if (period->name == "Q2 2026") before.period = period->id;
    }
    before.seq = 0;
    const WindowContext context = contextOf();
    auto* page = openComparison(context, before, presentSide(context), false);
    settle();
    return *page;
  }
  WindowContext contextOf() {
    auto& toast = *new Toast(window);
    struct NoPanels : PanelAreas {
      void bring(QWidget&) override {}
      void widen(QWidget&, int) override {}
      void takeAway(QWidget&) override {}
      void leave() override {}
      void showElsewhere(const drawing::Target&) override {}
      void openMap(const QString&) override {}
    };
    static NoPanels panels;
    m_check = std::make_unique<CheckedMap>(window->map(), services, window);
    return {window->map(), window->view(), window->actions(), services, *appearance,
            toast,         panels,         *m_check,          window};
  }

  std::chrono::system_clock::time_point m_clock{std::chrono::days(20'700)};
  std::unique_ptr<CheckedMap> m_check;
};

}  // namespace throughline::editor
