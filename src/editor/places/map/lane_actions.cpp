#include "lane_actions.h"

#include <QAction>
#include <array>

#include "texts.h"
#include "throughline/editor/actions.h"
#include "throughline/editor/view_state.h"

namespace throughline::editor {

namespace {

using drawing::LaneId;

struct LaneName {
  LaneId lane;
  const char* id;
  const char* text;
};

constexpr std::array kLanes{
    LaneName{LaneId::job, "job", QT_TRANSLATE_NOOP("Lanes", "Job to be done")},
    LaneName{LaneId::flow, "flow", QT_TRANSLATE_NOOP("Lanes", "Flow")},
    LaneName{LaneId::touchpoints, "touchpoints", QT_TRANSLATE_NOOP("Lanes", "Touchpoints")},
    LaneName{LaneId::emotion, "emotion", QT_TRANSLATE_NOOP("Lanes", "Emotion")},
    LaneName{LaneId::questions, "questions", QT_TRANSLATE_NOOP("Lanes", "Questions")},
    LaneName{LaneId::metrics, "metrics", QT_TRANSLATE_NOOP("Lanes", "Metrics")},
    LaneName{LaneId::evidence, "evidence", QT_TRANSLATE_NOOP("Lanes", "Evidence")},
    LaneName{LaneId::experiments, "experiments", QT_TRANSLATE_NOOP("Lanes", "Experiments")},
    LaneName{LaneId::campaigns, "campaigns", QT_TRANSLATE_NOOP("Lanes", "Campaigns")},
};

void toggle(ViewState& view, LaneId lane) {
  auto options = view.options();
  if (options.hiddenLanes.erase(lane) == 0) options.hiddenLanes.insert(lane);
  view.setOptions(options);
}

}  // namespace

void addLaneActions(ActionRegistry& actions, ViewState& view) {
  for (const LaneName& name : kLanes) {
    const QString id = QString("lane.") + name.id;
    actions.add({.id = id,
                 .group = texts::Lanes::tr("Lanes"),
                 .text = texts::Lanes::tr(name.text),
                 .tip = texts::Lanes::tr("Show or hide this lane in this window"),
                 .keys = {},
                 .run = [&view, lane = name.lane] { toggle(view, lane); },
                 .checkable = true});
    QAction* action = actions.action(id);
    const auto show = [action, &view, lane = name.lane] {
      action->setChecked(!view.options().hiddenLanes.contains(lane));
    };
    QObject::connect(&view, &ViewState::optionsChanged, action, show);
    show();
  }
}

}  // namespace throughline::editor
