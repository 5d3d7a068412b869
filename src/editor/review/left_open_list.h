#pragma once

#include <QWidget>

#include "review/review_session.h"

class QVBoxLayout;

namespace throughline::editor {

/// What a review opens with: what earlier ones and the map have left open.
class LeftOpenList : public QWidget {
  Q_OBJECT

 public:
  LeftOpenList(ReviewSession& session, QWidget* parent);

  void refresh();

 private:
  ReviewSession& m_session;
  QVBoxLayout* m_points;
  QStringList m_shown;
};

}  // namespace throughline::editor
