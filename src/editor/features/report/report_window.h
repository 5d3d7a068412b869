#pragma once

#include <QDialog>
#include <QTimer>
#include <optional>

#include "frame/window_context.h"
#include "throughline/exchange/report.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QTextBrowser;

namespace throughline::editor {

class PlainLabel;

/// The report of a review as a page: any that is finished, against any before it. It is always
/// light, as it is on paper. From here it is saved, copied, and seen on the map.
class ReportWindow : public QDialog {
  Q_OBJECT

 public:
  /// Begins with the last review against the one before. Requires a finished review.
  ReportWindow(WindowContext context, QWidget* parent);

  void showReview(journey::Id<journey::Review> review);
  /// What is shown; nothing where the map has no finished review any more.
  [[nodiscard]] const std::optional<exchange::Report>& report() const { return m_report; }

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void fillReviews();
  void fillAgainst();
  void refresh();
  void save();
  void copy();
  void seeOnMap();
  void setPageWidth();
  [[nodiscard]] const journey::Review* chosen() const;
  [[nodiscard]] const journey::Review* against() const;

  WindowContext m_context;
  QComboBox* m_reviews;
  QComboBox* m_against;
  QTextBrowser* m_page;
  PlainLabel* m_said;
  QPushButton* m_folder;
  QString m_saved;
  QTimer m_later;
  std::optional<exchange::Report> m_report;
};

}  // namespace throughline::editor
