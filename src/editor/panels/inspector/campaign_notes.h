#pragma once

#include <QWidget>

#include "throughline/editor/open_map.h"

namespace throughline::editor {

class SentenceList;
class SurveyGrid;

/// Below a campaign's fields: what its brand surveys said and lifted, and what came since.
class CampaignNotes : public QWidget {
  Q_OBJECT

 public:
  /// The map must outlive it.
  CampaignNotes(OpenMap& map, journey::Id<journey::Campaign> campaign, QWidget* parent);

  /// Makes an edit of what has been typed and not left yet.
  void flush();

 private:
  void showLift();

  OpenMap& m_map;
  journey::Id<journey::Campaign> m_campaign;
  SurveyGrid* m_surveys;
  SentenceList* m_lift;
};

}  // namespace throughline::editor
