#include "lane_actions.h"

#include <QAction>
#include <array>

#include "frame/worded.h"
#include "texts.h"
#include "throughline/editor/actions.h"
#include "throughline/editor/view_state.h"
#include "throughline/journey/messages/map.h"

namespace throughline::editor {

namespace messages = journey::messages;

namespace {

using drawing::LaneId;

struct LaneName {
  LaneId lane;
  const char* id;
  const journey::Code<0>& name;
};

constexpr std::array kLanes{
    LaneName{LaneId::job, "job", messages::jobLane},
    LaneName{LaneId::flow, "flow", messages::flowLane},
    LaneName{LaneId::touchpoints, "touchpoints", messages::touchpointsLane},
    LaneName{LaneId::emotion, "emotion", messages::emotionLane},
    LaneName{LaneId::questions, "questions", messages::questionsLane},
    LaneName{LaneId::metrics, "metrics", messages::metricsLane},
    LaneName{LaneId::evidence, "evidence", messages::evidenceLane},
    LaneName{LaneId::experiments, "experiments", messages::experimentsLane},
    LaneName{LaneId::campaigns, "campaigns", messages::campaignsLane},
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
                 .group = texts::Menus::tr("Lanes"),
                 .text = worded(name.name()),
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
