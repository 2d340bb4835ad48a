project = 'Harbor'
